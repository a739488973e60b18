from setuptools import find_packages, setup

setup(name="logistic", version="1.0", packages=find_packages(), python_requires=">=3.9")
