from setuptools import setup

setup(name="hello-custom-training", version="1.0", packages=["trainer"], python_requires=">=3.9")
